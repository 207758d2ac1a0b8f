// SPDX-License-Identifier: MIT
#include "indexer/work_records.h"

namespace kb::indexer {

using Json = nlohmann::ordered_json;

namespace {

Json line_object(const store::OrderLine& line) {
  return {{"work", line.text}, {"minutes", line.minutes}, {"cents", line.cents}};
}

Json version_object(const store::OrderVersion& version) {
  Json object{{"number", version.number},
              {"author", version.author},
              {"at", to_rfc3339(version.at)},
              {"currency", version.currency},
              {"state", store::to_text(version.state)},
              {"valid_until", day_text(version.valid_until)}};
  if (version.starts) object["starts"] = day_text(*version.starts);
  if (version.delivers) object["delivers"] = day_text(*version.delivers);
  object["scope"] = version.scope;
  object["excluded"] = version.excluded;
  object["lines"] = Json::array();
  for (const auto& line : version.lines) object["lines"].push_back(line_object(line));
  return object;
}

Json event_object(const store::OrderEvent& event) {
  return {{"event", event.action ? store::to_text(*event.action) : "made"},
          {"who", event.who},
          {"at", to_rfc3339(event.at)},
          {"version", event.version},
          {"words", event.words}};
}

Json call_object(const store::Call& call) {
  Json object{{"contact", call.contact}, {"follow_up", store::to_text(call.follow_up)}};
  if (call.follow_up != store::FollowUp::Confirmed) return object;
  object["confirmed_by"] = call.confirmed_by;
  if (call.confirmed_at) object["confirmed_at"] = to_rfc3339(*call.confirmed_at);
  object["words"] = call.words;
  return object;
}

}  // namespace

Json to_object(const PlanRecord& record) {
  const store::SupportPlan& plan = record.plan;
  Json object{{"id", plan.id},
              {"name", plan.name},
              {"minutes", plan.prepaid_minutes},
              {"starts", day_text(plan.starts)},
              {"ends", day_text(plan.ends)},
              {"rate_cents", plan.rate_cents},
              {"currency", plan.currency},
              {"step", plan.rule.step_minutes},
              {"rounding", store::to_text(plan.rule.rounding)},
              {"least", plan.rule.least_minutes},
              {"renews", plan.renews}};
  for (const auto& alert : record.alerts)
    object["alerts"].push_back({{"mark", alert.mark}, {"at", to_rfc3339(alert.at)}});
  return object;
}

Json to_object(const TimeRecord& record) {
  const store::TimeEntry& entry = record.entry;
  Json object{{"id", entry.id},
              {"account", entry.account},
              {"ticket", entry.ticket},
              {"order", entry.order},
              {"type", store::to_text(entry.kind)},
              {"staff", entry.staff},
              {"at", to_rfc3339(entry.at)},
              {"counts_at", to_rfc3339(entry.counts_at)},
              {"recorded", to_rfc3339(entry.recorded)},
              {"minutes", entry.real_minutes},
              {"charged", entry.charged_minutes},
              {"charging", store::to_text(entry.charging)},
              {"free_reason", entry.free_reason},
              {"corrects", entry.corrects},
              {"note", entry.note}};
  if (!record.remark.text.empty()) object["remark"] = record.remark.text;
  if (record.call) object["call"] = call_object(*record.call);
  return object;
}

Json to_object(const store::WorkOrder& order) {
  Json object{{"id", order.id},
              {"account", order.account},
              {"ticket", order.ticket},
              {"requester", order.requester},
              {"lang", order.lang},
              {"state", store::to_text(order.state)},
              {"approved_version", order.approved_version},
              {"created", to_rfc3339(order.created)},
              {"title", order.title},
              {"description", order.description},
              {"versions", Json::array()},
              {"events", Json::array()}};
  for (const auto& version : order.versions) object["versions"].push_back(version_object(version));
  for (const auto& event : order.events) object["events"].push_back(event_object(event));
  return object;
}

nlohmann::ordered_json to_object(const store::DismissedPair& pair) {
  return {{"one", pair.one.article},           {"one_title", pair.one.title},
          {"one_revision", pair.one.revision}, {"other", pair.other.article},
          {"other_title", pair.other.title},   {"other_revision", pair.other.revision},
          {"per_mille", pair.per_mille},       {"person", pair.person},
          {"at", to_rfc3339(pair.at)},         {"reason", pair.reason}};
}

nlohmann::ordered_json to_object(const store::ArticleImage& image) {
  return {{"id", image.id},           {"draft", image.draft},   {"digest", image.digest},
          {"type", image.media_type}, {"bytes", image.size},    {"width", image.width},
          {"height", image.height},   {"person", image.person}, {"at", to_rfc3339(image.at)}};
}

nlohmann::ordered_json to_object(const store::NotedBasis& basis) {
  return {{"article", basis.article}, {"basis", basis.basis}};
  nlohmann::ordered_json to_object(const store::ArticleReview& review) {
    return {{"article", review.article},
            {"at", to_rfc3339(review.at)},
            {"next", to_rfc3339(review.next)},
            {"person", review.person}};
  }

  nlohmann::ordered_json to_object(const store::WorkDismissal& aside) {
    return {{"line", aside.kind},   {"thing", aside.thing},   {"evidence", aside.evidence},
            {"title", aside.title}, {"person", aside.person}, {"at", to_rfc3339(aside.at)}};
    nlohmann::ordered_json to_object(const ClockRecord& record) {
      const store::Timer& timer = record.timer;
      Json object{{"person", timer.person},
                  {"ticket", timer.ticket},
                  {"gathered_ms", timer.gathered.count()}};
      if (timer.started) object["started"] = to_rfc3339(*timer.started);
      return object;
    }

    nlohmann::ordered_json to_object(const store::OutsideLink& link) {
      return {{"ticket", link.ticket}, {"article", link.article},   {"said", to_text(link.saying)},
              {"lang", link.lang},     {"at", to_rfc3339(link.at)}, {"subject", link.subject},
              {"body", link.body}};
    }

  }  // namespace kb::indexer
