// SPDX-License-Identifier: MIT
#include <limits>

#include "indexer/record_checks.h"
#include "indexer/work_records.h"

namespace kb::indexer {
namespace {

constexpr std::string_view kKnownRounding = "up or nearest";
constexpr std::string_view kKnownTimeKinds = "work or call";
constexpr std::string_view kKnownCharging = "by_rule, up_to_estimate, free or counter";
constexpr std::string_view kKnownFollowUps = "not_asked, awaiting or confirmed";
constexpr std::string_view kKnownOrderStates =
    "draft, estimated, approved, in_progress, delivered, closed, declined or withdrawn";
constexpr std::string_view kKnownVersionStates =
    "pending, approved, declined, change_asked or replaced";
constexpr std::string_view kKnownActions =
    "made, estimate, approve, ask_change, decline, withdraw, start, deliver or close";
constexpr std::string_view kMade = "made";
constexpr int kMostMinutes = 1'000'000;
constexpr int kMostRevisions = std::numeric_limits<int>::max();
constexpr int kMostPerMille = 1000;
constexpr int kMostImageSide = 100'000, kMostImageBytes = 1'000'000'000;

int number(const JsonFields& fields, const char* name, long long least, long long most) {
  return static_cast<int>(fields.number(name, least, most));
}

Day day_of(const JsonFields& fields, const char* name) {
  const auto day = fields.day(name);
  if (!day) refuse_field(fields.path(name), "is missing");
  return *day;
}

Instant moment(const JsonFields& fields, const char* name) {
  const auto at = fields.instant(name);
  if (!at) refuse_field(fields.path(name), "is missing");
  return *at;
}

store::Call read_call(const JsonFields& fields, const std::string& entry) {
  store::Call call;
  call.entry = entry;
  call.contact = fields.text("contact");
  call.follow_up =
      fields.choice("follow_up", store::follow_up_from, kKnownFollowUps, call.follow_up);
  call.confirmed_by = fields.text("confirmed_by");
  call.confirmed_at = fields.instant("confirmed_at");
  call.words = fields.text("words");
  return call;
}

store::OrderVersion read_version(const JsonFields& fields) {
  store::OrderVersion version;
  version.number = number(fields, "number", 1, kMostMinutes);
  version.author = fields.text("author");
  version.at = moment(fields, "at");
  if (fields.has("currency")) version.currency = fields.id("currency");
  version.valid_until = day_of(fields, "valid_until");
  version.starts = fields.day("starts");
  version.delivers = fields.day("delivers");
  version.state =
      fields.choice("state", store::version_state_from, kKnownVersionStates, version.state);
  version.scope = fields.text("scope");
  version.excluded = fields.text("excluded");
  for (const JsonFields& line : fields.objects("lines"))
    version.lines.push_back({line.required_text("work"),
                             number(line, "minutes", 0, store::kMostLineMinutes),
                             number(line, "cents", 0, store::kMostLineCents)});
  return version;
}

store::OrderEvent read_event(const JsonFields& fields) {
  store::OrderEvent event;
  const auto name = fields.required_text("event");
  event.action = store::order_action_from(name);
  if (!event.action && name != kMade)
    refuse_field(fields.path("event"), shown(name) + " is not " + std::string(kKnownActions));
  event.who = fields.text("who");
  event.at = moment(fields, "at");
  event.version = number(fields, "version", 0, kMostMinutes);
  event.words = fields.text("words");
  return event;
}

}  // namespace

PlanRecord read_plan(const JsonFields& fields, const std::string& account) {
  PlanRecord record;
  store::SupportPlan& plan = record.plan;
  plan.id = fields.id();
  plan.account = account;
  plan.name = fields.required_text("name");
  plan.prepaid_minutes = number(fields, "minutes", 1, store::kMostPrepaidMinutes);
  plan.starts = day_of(fields, "starts");
  plan.ends = day_of(fields, "ends");
  plan.rate_cents = number(fields, "rate_cents", 0, store::kMostRateCents);
  if (fields.has("currency")) plan.currency = fields.id("currency");
  if (fields.has("step")) plan.rule.step_minutes = number(fields, "step", 1, kMostMinutes);
  plan.rule.rounding =
      fields.choice("rounding", store::rounding_from, kKnownRounding, plan.rule.rounding);
  plan.rule.least_minutes = number(fields, "least", 0, kMostMinutes);
  plan.renews = fields.reference("renews");
  for (const JsonFields& alert : fields.objects("alerts"))
    record.alerts.push_back({number(alert, "mark", 1, 100), moment(alert, "at")});
  return record;
}

TimeRecord read_time(const JsonFields& fields) {
  TimeRecord record;
  store::TimeEntry& entry = record.entry;
  entry.id = fields.id();
  entry.account = fields.id("account");
  entry.ticket = fields.reference("ticket");
  entry.order = fields.reference("order");
  entry.kind = fields.choice("type", store::time_kind_from, kKnownTimeKinds, entry.kind);
  entry.staff = fields.text("staff");
  entry.at = moment(fields, "at");
  entry.counts_at = fields.instant("counts_at").value_or(entry.at);
  entry.recorded = fields.instant("recorded").value_or(entry.at);
  entry.real_minutes = number(fields, "minutes", -kMostMinutes, kMostMinutes);
  entry.charged_minutes = fields.has("charged")
                              ? number(fields, "charged", -kMostMinutes, kMostMinutes)
                              : entry.real_minutes;
  entry.charging = fields.choice("charging", store::charging_from, kKnownCharging, entry.charging);
  entry.free_reason = fields.text("free_reason");
  entry.corrects = fields.reference("corrects");
  entry.note = fields.text("note");
  record.remark.text = fields.text("remark");
  if (const auto call = fields.object("call")) record.call = read_call(*call, entry.id);
  return record;
}

store::WorkOrder read_order(const JsonFields& fields) {
  store::WorkOrder order;
  order.id = fields.id();
  order.account = fields.id("account");
  order.ticket = fields.reference("ticket");
  order.requester = fields.text("requester");
  if (fields.has("lang")) {
    order.lang = fields.text("lang");
    check_language(fields.path("lang"), order.lang);
  }
  order.state = fields.choice("state", store::order_state_from, kKnownOrderStates, order.state);
  order.approved_version = number(fields, "approved_version", 0, kMostMinutes);
  order.created = moment(fields, "created");
  order.title = fields.required_text("title");
  order.description = fields.text("description");
  for (const JsonFields& version : fields.objects("versions"))
    order.versions.push_back(read_version(version));
  for (const JsonFields& event : fields.objects("events"))
    order.events.push_back(read_event(event));
  return order;
}

store::DismissedPair read_dismissed(const JsonFields& fields) {
  const auto side = [&](const char* id, const char* title, const char* revision) {
    return store::DismissedPair::Side{fields.id(id), fields.text(title),
                                      number(fields, revision, 0, kMostRevisions)};
  };
  store::DismissedPair pair;
  pair.one = side("one", "one_title", "one_revision");
  pair.other = side("other", "other_title", "other_revision");
  pair.per_mille = number(fields, "per_mille", 0, kMostPerMille);
  pair.person = fields.text("person");
  pair.at = moment(fields, "at");
  pair.reason = fields.text("reason");
  return pair;
}

store::ArticleImage read_image(const JsonFields& fields) {
  store::ArticleImage image;
  image.id = fields.id("id");
  image.draft = fields.text("draft");
  image.digest = fields.id("digest");
  image.media_type = fields.text("type");
  image.size = fields.number("bytes", 1, kMostImageBytes);
  image.width = number(fields, "width", 1, kMostImageSide);
  image.height = number(fields, "height", 1, kMostImageSide);
  image.person = fields.text("person");
  image.at = moment(fields, "at");
  return image;
}

store::NotedBasis read_basis(const JsonFields& fields) {
  return {fields.id("article"), number(fields, "basis", 0, kMostRevisions)};
  store::ArticleReview read_review(const JsonFields& fields) {
    return {fields.id("article"), moment(fields, "at"), moment(fields, "next"),
            fields.text("person")};
  }

  store::WorkDismissal read_aside(const JsonFields& fields) {
    return {fields.required_text("line"),
            fields.required_text("thing"),
            number(fields, "evidence", 0, kMostMinutes),
            fields.text("title"),
            fields.text("person"),
            moment(fields, "at")};
    ClockRecord read_clock(const JsonFields& fields) {
      constexpr long long kMostMs = std::chrono::milliseconds(store::kMostTimer).count();
      ClockRecord record;
      record.timer.person = fields.required_text("person");
      record.timer.ticket = fields.id("ticket");
      record.timer.started = fields.instant("started");
      record.timer.gathered = std::chrono::milliseconds(fields.number("gathered_ms", 0, kMostMs));
      return record;
    }

    store::OutsideLink read_outside(const JsonFields& fields) {
      store::OutsideLink link;
      link.ticket = fields.id("ticket");
      link.article = fields.id("article");
      link.saying = fields.choice("said", store::outside_saying_from, "solved, related or not_it",
                                  store::OutsideSaying::Solved);
      link.lang = fields.id("lang");
      link.at = moment(fields, "at");
      link.subject = fields.text("subject");
      link.body = fields.text("body");
      return link;
    }

  }  // namespace kb::indexer
