// SPDX-License-Identifier: MIT
#include "server/outgoing/notices.h"

#include <fmt/format.h>

#include "core/crypto.h"
#include "core/utf8.h"
#include "server/names.h"
#include "server/outgoing/mime.h"
#include "server/outgoing/payload.h"
#include "server/view/links.h"
#include "store/notice_settings.h"
#include "store/staff_areas.h"
#include "store/ticket_lists.h"
#include "text/secrets.h"

namespace kb::server {
namespace {

using store::NoticeSettings;
using store::Person;

constexpr size_t kMostWordsBytes = 32 * 1024;
constexpr std::chrono::minutes kSameState{1};

bool may_be_told(store::Transaction& tx, const Person& person, store::WantedNotice wanted) {
  return !person.disabled && is_mailable(person.email) &&
         store::notice_settings(tx, person.id).*wanted;
}

// As Visitor::may_read for who asked: somebody who left the account reads nothing of it any more.
bool may_read(const Person& requester, const NoticeTicket& ticket) {
  return requester.roles.any() ||
         (!requester.account.empty() && requester.account == ticket.account);
}

std::string cut(const std::string& words) {
  if (words.size() <= kMostWordsBytes) return words;
  return std::string(utf8_prefix(words, kMostWordsBytes)) + "…";
}

std::optional<Person> requester_of(store::Transaction& tx, const NoticeTicket& ticket) {
  auto person = store::find_person_by_email(tx, ticket.requester);
  return person && may_read(*person, ticket) ? std::move(person) : std::nullopt;
}

// Absent while nobody who works here answers it.
std::optional<Person> assignee_of(store::Transaction& tx, const NoticeTicket& ticket) {
  auto person = store::find_person_by_email(tx, ticket.assignee);
  return person && person->roles.any() && !person->disabled ? std::move(person) : std::nullopt;
}

NoticeMail about(const NoticeTicket& ticket, NoticeKind kind) {
  NoticeMail notice;
  notice.kind = kind;
  notice.ticket = ticket.id;
  notice.subject = ticket.subject;
  notice.path = view::ticket_path(ticket.id);
  return notice;
}

// `what` tells this notice from every other one to the same person.
void queue(Outgoing& outgoing, store::Transaction& tx, const Person& to, NoticeMail notice,
           std::string_view what) {
  notice.lang = to.lang;
  notice.to_name = to.name;
  store::OutgoingItem item;
  item.unique_key = "notice." + crypto::digest(fmt::format("{}\n{}", what, to.id));
  item.ticket = notice.ticket;
  item.recipient = to.email;
  item.payload = to_payload(notice);
  outgoing.put(tx, std::move(item));
}

// `but`: e-mail address of who did it themselves; may be empty.
void queue_for_each(Outgoing& outgoing, store::Transaction& tx, const std::vector<Person>& people,
                    const NoticeMail& notice, std::string_view what, const std::string& but = {}) {
  for (const Person& person : people)
    if (person.email != but && is_mailable(person.email)) queue(outgoing, tx, person, notice, what);
}

void queue_for_area(Outgoing& outgoing, store::Transaction& tx, const std::string& area,
                    const NoticeMail& notice, std::string_view what, store::WantedNotice wanted,
                    const std::string& but_email) {
  for (const Person& person : store::people_of_area(tx, area))
    if (person.email != but_email && may_be_told(tx, person, wanted))
      queue(outgoing, tx, person, notice, what);
}

}  // namespace

NoticeTicket NoticeTicket::of(const store::TicketHead& ticket) {
  return {ticket.id,        text::without_secrets(ticket.subject),
          ticket.requester, ticket.assignee,
          ticket.account,   ticket.area};
}

VisibleWords::VisibleWords(const store::Message& message)
    : author_(message.from), text_(text::without_secrets(message.body)), at_(message.at) {}

VisibleWords VisibleWords::of(const store::TicketStep& act, const store::ClientVisibleText& text,
                              const std::vector<std::string>& files) {
  VisibleWords words(store::Message{.from = act.by, .at = act.at, .body = text.body});
  for (const auto& name : files) words.files_.push_back(text::without_secrets(name));
  return words;
}

std::optional<VisibleWords> VisibleWords::of(const store::Message& message) {
  if (message.internal) return std::nullopt;
  return VisibleWords(message);
}

void notify_reply(Outgoing& outgoing, store::Transaction& tx, const NoticeTicket& ticket,
                  const VisibleWords& words) {
  if (!outgoing.has_mail()) return;
  const auto author = store::find_person_by_email(tx, words.author());
  const bool is_staff = author && author->roles.any();
  auto notice = about(ticket, is_staff ? NoticeKind::Reply : NoticeKind::ClientReply);
  notice.who = author ? display_name(*author) : words.author();
  notice.words = cut(words.text());
  notice.files = words.files();
  const auto what =
      fmt::format("reply\n{}\n{}\n{}\n{}", ticket.id, words.author(),
                  words.at().time_since_epoch().count(), crypto::digest(words.text()));
  const auto wanted = &NoticeSettings::new_reply;
  if (is_staff) {
    const auto requester = requester_of(tx, ticket);
    if (requester && requester->id != author->id && may_be_told(tx, *requester, wanted))
      queue(outgoing, tx, *requester, notice, what);
    return;
  }
  const auto assignee = assignee_of(tx, ticket);
  if (!assignee)
    return queue_for_area(outgoing, tx, ticket.area, notice, what, wanted, words.author());
  if (may_be_told(tx, *assignee, wanted)) queue(outgoing, tx, *assignee, notice, what);
}

void notify_reply(Outgoing& outgoing, store::Transaction& tx, const store::TicketStep& act,
                  const store::ClientVisibleText& text, const std::vector<std::string>& files) {
  if (const auto ticket = store::find_ticket_head(tx, act.ticket))
    notify_reply(outgoing, tx, NoticeTicket::of(*ticket), VisibleWords::of(act, text, files));
}

void notify_reply(Outgoing& outgoing, store::Transaction& tx, const store::Ticket& ticket,
                  const store::Message& message) {
  if (const auto words = VisibleWords::of(message))
    notify_reply(outgoing, tx, NoticeTicket::of(ticket), *words);
}

void notify_state(Outgoing& outgoing, store::Transaction& tx, const NoticeTicket& ticket,
                  store::TicketStatus status, const std::string& by) {
  if (!outgoing.has_mail() || by == ticket.requester) return;
  const auto person = requester_of(tx, ticket);
  if (!person || !may_be_told(tx, *person, &NoticeSettings::state_change)) return;
  auto notice = about(ticket, NoticeKind::State);
  notice.status = store::to_text(status);
  const auto minute = std::chrono::floor<std::chrono::minutes>(outgoing.clock().now());
  queue(outgoing, tx, *person, notice,
        fmt::format("state\n{}\n{}\n{}", ticket.id, notice.status,
                    minute.time_since_epoch() / kSameState));
}

void notify_state(Outgoing& outgoing, store::Transaction& tx, const store::TicketStep& act) {
  if (const auto ticket = store::find_ticket_head(tx, act.ticket))
    notify_state(outgoing, tx, NoticeTicket::of(*ticket), ticket->status, act.by);
}

void notify_merged(Outgoing& outgoing, store::Transaction& tx, const store::TicketHead& ticket,
                   const std::string& survivor, const std::string& by) {
  const auto told = NoticeTicket::of(ticket);
  if (!outgoing.has_mail() || by == told.requester) return;
  const auto person = requester_of(tx, told);
  if (!person || !may_be_told(tx, *person, &NoticeSettings::state_change)) return;
  auto notice = about(told, NoticeKind::Merged);
  notice.who = survivor;
  queue(outgoing, tx, *person, notice, fmt::format("merged\n{}\n{}", told.id, survivor));
}

void notify_new_ticket(Outgoing& outgoing, store::Transaction& tx, const NoticeTicket& ticket,
                       const std::string& body) {
  if (!outgoing.has_mail()) return;
  auto notice = about(ticket, NoticeKind::NewTicket);
  notice.who = Names(tx).name(ticket.requester);
  notice.words = cut(text::without_secrets(body));
  queue_for_area(outgoing, tx, ticket.area, notice, "ticket\n" + ticket.id,
                 &NoticeSettings::state_change, ticket.requester);
}

void notify_approval(Outgoing& outgoing, store::Transaction& tx, const ApprovalNotice& approval) {
  if (!outgoing.has_mail()) return;
  NoticeMail notice;
  notice.kind = NoticeKind::Approval;
  notice.ticket = approval.ticket;
  notice.subject = approval.title;
  notice.path = approval.path;
  notice.minutes = approval.estimate.count();
  queue_for_each(outgoing, tx,
                 store::contacts_to_tell(tx, approval.account, &store::Rights::order,
                                         &NoticeSettings::approval_wanted),
                 notice, "approval\n" + approval.order);
}

void notify_plan(Outgoing& outgoing, store::Transaction& tx, const PlanNotice& plan) {
  if (!outgoing.has_mail()) return;
  NoticeMail notice;
  notice.kind = NoticeKind::Plan;
  notice.path = plan.path;
  notice.minutes = plan.left.count();
  notice.percent = plan.percent;
  queue_for_each(outgoing, tx,
                 store::contacts_to_tell(tx, plan.account, &store::Rights::see_time,
                                         &NoticeSettings::plan_alert),
                 notice, fmt::format("plan\n{}\n{}", plan.plan, plan.percent));
}

bool send_link_mail(Outgoing& outgoing, store::Transaction& tx, const Person& person,
                    LinkPurpose purpose, const std::string& path) {
  if (!outgoing.has_mail() || !is_mailable(person.email)) return false;
  NoticeMail notice;
  notice.kind =
      purpose == LinkPurpose::Invitation ? NoticeKind::Invitation : NoticeKind::NewPassword;
  notice.lang = person.lang;
  notice.to_name = person.name;
  notice.path = path;
  store::OutgoingItem item;
  item.unique_key = "link." + crypto::digest(path);
  item.purpose = store::OutgoingPurpose::Link;
  item.recipient = person.email;
  item.payload = to_payload(notice);
  outgoing.put(tx, std::move(item));
  return true;
}

}  // namespace kb::server
