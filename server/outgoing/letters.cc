// SPDX-License-Identifier: MIT
#include "server/outgoing/letters.h"

#include <fmt/format.h>

#include "core/crypto.h"
#include "server/view/format.h"
#include "server/view/languages.h"
#include "server/view/mail_page.h"
#include "store/tickets.h"

namespace kb::server {
namespace {

using view::Catalogue;

constexpr size_t kIdDigits = 32;

std::string_view state_key(const std::string& status) {
  switch (store::ticket_status_from(status).value_or(store::TicketStatus::Open)) {
    case store::TicketStatus::Open:
      return "mail.state.open";
    case store::TicketStatus::InProgress:
      return "mail.state.in_progress";
    case store::TicketStatus::Waiting:
      return "mail.state.waiting";
    case store::TicketStatus::Resolved:
      return "mail.state.resolved";
    case store::TicketStatus::Closed:
      break;
  }
  return "mail.state.closed";
}

std::string lead_of(const Catalogue& words, const NoticeMail& notice, const std::string& firm) {
  const auto duration = view::format_duration(words, std::chrono::minutes(notice.minutes));
  switch (notice.kind) {
    case NoticeKind::Reply:
      return words.text("mail.reply", {{"name", notice.who}, {"ticket", notice.ticket}});
    case NoticeKind::ClientReply:
      return words.text("mail.client_reply", {{"name", notice.who}, {"ticket", notice.ticket}});
    case NoticeKind::NewTicket:
      return words.text("mail.new_ticket", {{"name", notice.who}, {"ticket", notice.ticket}});
    case NoticeKind::State:
      return words.text(state_key(notice.status), {{"ticket", notice.ticket}});
    case NoticeKind::Approval:
      return words.text("mail.approval", {{"title", notice.subject}, {"duration", duration}});
    case NoticeKind::Plan:
      return words.text("mail.plan",
                        {{"n", std::to_string(notice.percent)}, {"duration", duration}});
    case NoticeKind::Invitation:
      return words.text("mail.invitation", {{"firm", firm}});
    case NoticeKind::Merged:
      return words.text("mail.merged", {{"ticket", notice.ticket}, {"into", notice.who}});
    case NoticeKind::NewPassword:
      break;
  }
  return words.text("mail.new_password");
}

std::string label_of(const Catalogue& words, NoticeKind kind) {
  switch (kind) {
    case NoticeKind::Approval:
      return words.text("mail.see.order");
    case NoticeKind::Plan:
      return words.text("mail.see.plan");
    case NoticeKind::Invitation:
    case NoticeKind::NewPassword:
      return words.text("mail.see.password");
    default:
      return words.text("mail.see.ticket");
  }
}

// The same for every mail of a ticket, so that mail programs keep them together.
std::string ticket_subject(const std::string& ticket, const std::string& subject) {
  return fmt::format("{} [{}]", subject, ticket);
}

std::string subject_of(const Catalogue& words, const NoticeMail& notice, const std::string& firm) {
  switch (notice.kind) {
    case NoticeKind::Approval:
      return words.text("mail.approval.subject", {{"title", notice.subject}});
    case NoticeKind::Plan:
      return words.text("mail.plan.subject", {{"n", std::to_string(notice.percent)}});
    case NoticeKind::Invitation:
      return words.text("mail.invitation.subject", {{"firm", firm}});
    case NoticeKind::NewPassword:
      return words.text("mail.new_password.subject", {{"firm", firm}});
    default:
      return ticket_subject(notice.ticket, notice.subject);
  }
}

bool is_link(NoticeKind kind) {
  return kind == NoticeKind::Invitation || kind == NoticeKind::NewPassword;
}

void add_fact(view::MailPage& page, const std::string& label, const std::string& value) {
  if (!value.empty()) page.facts.push_back({label, value});
}

view::MailPage notice_page(const Catalogue& words, const NoticeMail& notice,
                           const OutgoingSettings& settings) {
  view::MailPage page;
  page.subject = subject_of(words, notice, settings.firm);
  page.lead = lead_of(words, notice, settings.firm);
  add_fact(page, words.text("file.list"), fmt::format("{}", fmt::join(notice.files, ", ")));
  page.words = notice.words;
  page.link_label = label_of(words, notice.kind);
  page.link = settings.base_url + notice.path;
  page.foot = settings.firm + "\n" +
              words.text(is_link(notice.kind) ? "mail.foot.link" : "mail.foot.notice");
  return page;
}

std::string priority_text(const Catalogue& words, const std::string& priority) {
  switch (store::ticket_priority_from(priority).value_or(store::TicketPriority::Normal)) {
    case store::TicketPriority::Low:
      return words.text("mail.priority.low");
    case store::TicketPriority::Normal:
      return words.text("mail.priority.normal");
    case store::TicketPriority::High:
      return words.text("mail.priority.high");
    case store::TicketPriority::Urgent:
      break;
  }
  return words.text("mail.priority.urgent");
}

std::string event_text(const Catalogue& words, const std::string& event) {
  if (event == "shown") return words.text("seen.shown");
  if (event == "opened") return words.text("seen.opened");
  if (event == "rejected") return words.text("seen.rejected");
  return words.text(event == "same" ? "seen.same" : "seen.solved");
}

view::MailItem seen_item(const Catalogue& words, const HandOver::Seen& thing) {
  view::MailItem item{thing.title.empty() ? thing.id : thing.title, "", thing.url};
  for (const auto& event : thing.events)
    item.note += (item.note.empty() ? "" : " · ") + event_text(words, event);
  return item;
}

view::MailPage hand_over_page(const Catalogue& words, const HandOver& ticket,
                              const OutgoingSettings& settings) {
  view::MailPage page;
  page.subject = ticket_subject(ticket.ticket, ticket.subject);
  const auto& name = ticket.requester_name.empty() ? ticket.requester_email : ticket.requester_name;
  page.lead = words.text("mail.hand_over", {{"name", name}, {"ticket", ticket.ticket}});
  add_fact(page, words.text("mail.hand_over.subject"), ticket.subject);
  add_fact(page, words.text("mail.hand_over.from"), ticket.requester_email);
  add_fact(page, words.text("mail.hand_over.account"),
           ticket.account.name.empty() ? ticket.account.id : ticket.account.name);
  add_fact(page, words.text("ticket.area"),
           ticket.area.name.empty() ? ticket.area.id : ticket.area.name);
  add_fact(page, words.text("mail.hand_over.priority"), priority_text(words, ticket.priority));
  page.words = ticket.body;
  page.link_label = words.text("mail.see.ticket");
  page.link = ticket.url;
  if (!ticket.seen.empty()) page.items_title = words.text("seen.title");
  for (const auto& thing : ticket.seen) page.items.push_back(seen_item(words, thing));
  page.foot = settings.firm;
  return page;
}

std::string domain_of(const std::string& address) {
  return address.substr(address.find('@') + 1);
}

std::string thread_of(const std::string& ticket, const OutgoingSettings& settings) {
  if (ticket.empty()) return "";
  return fmt::format("ticket.{}@{}", crypto::digest(ticket).substr(0, kIdDigits),
                     domain_of(settings.from));
}

Mail addressed(const store::OutgoingItem& item, const OutgoingSettings& settings) {
  Mail mail;
  mail.from = {settings.firm, settings.from};
  mail.to.address = item.recipient;
  mail.date = item.created;
  mail.message_id = fmt::format("{}@{}", crypto::digest(item.unique_key).substr(0, kIdDigits),
                                domain_of(settings.from));
  mail.thread_id = thread_of(item.ticket, settings);
  return mail;
}

void write(Mail& mail, const view::MailPage& page, const std::string& lang,
           const view::Renderer& renderer) {
  auto body = view::render_mail(renderer, lang, page);
  mail.subject = page.subject;
  mail.lang = lang;
  mail.text = std::move(body.text);
  mail.html = std::move(body.html);
}

}  // namespace

Mail letter_of(const store::OutgoingItem& item, const OutgoingSettings& settings,
               const view::Renderer& renderer) {
  Mail mail = addressed(item, settings);
  if (item.purpose == store::OutgoingPurpose::HandOver) {
    const auto ticket = hand_over_from(item.payload);
    const auto& words = renderer.words(view::interface_languages().front().code);
    // Help desks pass over what no person wrote; and their answer is for who asked.
    mail.is_automatic = false;
    if (is_mailable(ticket.requester_email)) mail.reply_to = ticket.requester_email;
    write(mail, hand_over_page(words, ticket, settings), words.language(), renderer);
    return mail;
  }
  const auto notice = notice_from(item.payload);
  const auto& words = renderer.words(notice.lang);
  mail.to.name = notice.to_name;
  write(mail, notice_page(words, notice, settings), words.language(), renderer);
  return mail;
}

std::vector<std::string> webhook_headers(const store::OutgoingItem& item, const std::string& secret,
                                         Instant now) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
  return {"Content-Type: application/json", "User-Agent: resuelve",
          "Idempotency-Key: " + item.unique_key, fmt::format("Resuelve-Timestamp: {}", seconds),
          "Resuelve-Signature: v1=" +
              crypto::hmac_sha256(secret, fmt::format("{}.{}", seconds, item.payload))};
}

}  // namespace kb::server
