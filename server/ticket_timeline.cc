// SPDX-License-Identifier: MIT
#include "server/ticket_timeline.h"

#include <algorithm>

#include "server/attachments.h"
#include "server/lists.h"
#include "server/markdown.h"
#include "store/ticket_lists.h"
#include "store/ticket_thread.h"
#include "text/markdown.h"

namespace kb::server {
namespace {

using store::TicketEvent;
using store::TicketEventKind;

view::EventKind status_event(const std::string& status) {
  switch (store::ticket_status_from(status).value_or(store::TicketStatus::Closed)) {
    case store::TicketStatus::Open:
      return view::EventKind::Opened;
    case store::TicketStatus::InProgress:
      return view::EventKind::Going;
    case store::TicketStatus::Waiting:
      return view::EventKind::Waiting;
    case store::TicketStatus::Resolved:
      return view::EventKind::Solved;
    case store::TicketStatus::Closed:
      break;
  }
  return view::EventKind::Closed;
}

view::EventKind kind_of(const TicketEvent& event) {
  switch (event.kind) {
    case TicketEventKind::Status:
      return status_event(event.detail);
    case TicketEventKind::Assigned:
      if (event.detail.empty()) return view::EventKind::Freed;
      return event.detail == event.by ? view::EventKind::Taken : view::EventKind::Given;
    case TicketEventKind::Withdrawn:
      return view::EventKind::Withdrawn;
    case TicketEventKind::Confirmed:
      return view::EventKind::Confirmed;
    case TicketEventKind::Reopened:
      return view::EventKind::Reopened;
    case TicketEventKind::MergedInto:
      return event.detail.empty() ? view::EventKind::MergedSomewhere : view::EventKind::MergedInto;
    case TicketEventKind::Absorbed:
      return view::EventKind::Absorbed;
    case TicketEventKind::Undone:
      return view::EventKind::Undone;
    case TicketEventKind::Planned:
      return event.detail.empty() ? view::EventKind::Unplanned : view::EventKind::Planned;
    case TicketEventKind::Promised:
      return event.detail.empty() ? view::EventKind::Unpromised : view::EventKind::Promised;
    case TicketEventKind::NotIt:
      return view::EventKind::NotIt;
    case TicketEventKind::Gap:
      return view::EventKind::Gap;
    case TicketEventKind::GapClosed:
      return view::EventKind::GapClosed;
    case TicketEventKind::NothingLearned:
      return view::EventKind::NothingLearned;
    default:
      return view::EventKind::Unlinked;
  }
}

bool links(const TicketEvent& event) {
  return event.kind == TicketEventKind::SolvedBy || event.kind == TicketEventKind::Related;
}

// The event that made the link as it is now.
bool is_newest_link(const std::vector<TicketEvent>& events, const TicketEvent& event) {
  const auto last = std::ranges::find_if(events.rbegin(), events.rend(), [&](const auto& other) {
    return other.detail == event.detail &&
           (links(other) || other.kind == TicketEventKind::Unlinked ||
            other.kind == TicketEventKind::NotIt);
  });
  return last != events.rend() && &*last == &event;
}

std::optional<view::ArticleLink> readable(const TicketReading& page, const std::string& article) {
  const auto versions = store::article_versions(page.tx, article, page.visitor.widest_audience());
  const auto chosen = one_of_each(versions, page.visitor.language);
  if (chosen.empty()) return std::nullopt;
  return article_link(chosen.front(), page.visitor.language);
}

// Builds the thread of either kind of reader.
template <class Item>
class Timeline {
 public:
  explicit Timeline(const TicketReading& page) : page_(page) {}

  template <class Ticket>
  std::vector<Item> of(const Ticket& ticket) {
    lang_ = ticket.lang;
    files_ = store::attachments_of_ticket(page_.tx, ticket.id);
    if (!ticket.body.empty() || !files_of(kOwnText).empty())
      add_message(ticket.requester, ticket.opened, ticket.body, kOwnText);
    add_messages(ticket.messages);
    for (const auto& event : ticket.events) add_event(ticket.events, event);
    return merged();
  }

 private:
  static constexpr int kOwnText = store::kOpeningText;
  using Timed = std::pair<Instant, Item>;

  view::Html html(const std::string& body) const {
    return {markdown_html(page_.tx, page_.visitor, page_.services.renderer, body, lang_)};
  }

  std::vector<view::AttachmentItem> files_of(int position) const {
    return attachment_items(files_, position, page_.visitor);
  }

  void add_message(const std::string& from, Instant at, const std::string& body, int position) {
    const auto side =
        page_.writers.is_staff(from) ? view::WrittenBy::Staff : view::WrittenBy::Client;
    messages_.emplace_back(
        at, view::ThreadMessage{side, page_.writers.name(from), page_.writers.of(from),
                                lang_ == page_.visitor.language ? "" : lang_, at, html(body),
                                position, files_of(position)});
    written_.emplace_back(from, at);
  }
  void add_messages(const std::vector<store::ClientMessage>& messages) {
    for (const auto& m : messages) add_message(m.from, m.at, m.body, m.position);
  }
  void add_messages(const std::vector<store::Message>& messages) {
    for (size_t i = 0; i < messages.size(); ++i) {
      const auto& m = messages[i];
      if (m.internal)
        add_note(m, static_cast<int>(i));
      else
        add_message(m.from, m.at, m.body, static_cast<int>(i));
    }
  }
  void add_note(const store::Message& m, int position) {
    if constexpr (std::is_same_v<Item, view::DeskItem>)
      messages_.emplace_back(m.at, view::ThreadNote{page_.writers.name(m.from), m.at, html(m.body),
                                                    files_of(position)});
  }

  // A message says already that its writer is on it, or waits.
  bool is_told_by_a_message(const TicketEvent& event) const {
    const bool minor = event.kind == TicketEventKind::Assigned
                           ? event.detail == event.by
                           : event.kind == TicketEventKind::Status &&
                                 (event.detail == "in_progress" || event.detail == "waiting");
    return minor && std::ranges::find(written_, std::pair(event.by, event.at)) != written_.end();
  }

  bool may_read_ticket(const std::string& id) const {
    const auto ticket = store::find_ticket_head(page_.tx, id);
    return ticket && page_.visitor.may_read(*ticket);
  }

  void add_event(const std::vector<TicketEvent>& all, const TicketEvent& event) {
    if (links(event)) return add_card(all, event);
    if (is_told_by_a_message(event)) return;
    const bool for_staff =
        event.kind == TicketEventKind::Unlinked || store::is_for_staff(event.kind);
    if (for_staff && !page_.visitor.is_staff()) return;
    auto told = event;
    if (event.kind == TicketEventKind::Assigned && !told.detail.empty())
      told.detail = page_.writers.name(told.detail);
    if (event.kind == TicketEventKind::MergedInto && !may_read_ticket(told.detail))
      told.detail.clear();
    events_.emplace_back(event.at, view::ThreadEvent{kind_of(event.kind == TicketEventKind::Assigned ? event : told), page_.writers.name(event.by),
                                                     std::move(told.detail), event.at});
  }
  void add_card(const std::vector<TicketEvent>& all, const TicketEvent& event) {
    if (!is_newest_link(all, event)) return;
    if (auto link = readable(page_, event.detail))
      events_.emplace_back(
          event.at, view::ThreadCard{std::move(*link), event.kind == TicketEventKind::SolvedBy});
  }

  // By time, each list in its own order; what was written first when both happened at once.
  std::vector<Item> merged() {
    std::vector<Item> items;
    auto message = messages_.begin();
    for (auto& [at, event] : events_) {
      for (; message != messages_.end() && message->first <= at; ++message)
        items.push_back(std::move(message->second));
      items.push_back(std::move(event));
    }
    for (; message != messages_.end(); ++message) items.push_back(std::move(message->second));
    return items;
  }

  const TicketReading& page_;
  std::vector<store::Attachment> files_;
  std::string lang_;
  std::vector<Timed> messages_, events_;
  std::vector<std::pair<std::string, Instant>> written_;
};

view::TicketReader reader_of(const Visitor& visitor, const store::TicketHead& ticket) {
  if (visitor.is_staff()) return view::TicketReader::Staff;
  return visitor.person && visitor.person->email == ticket.requester
             ? view::TicketReader::WhoAsked
             : view::TicketReader::Colleague;
}

view::Answerer answerer_of(const Visitor& visitor, const store::TicketHead& ticket) {
  if (ticket.assignee.empty()) return view::Answerer::Nobody;
  const bool mine = visitor.person && visitor.person->email == ticket.assignee;
  return mine ? view::Answerer::TheReader : view::Answerer::Another;
}

std::string plain_text(const std::string& markdown) {
  std::string text;
  for (const auto& section : text::markdown_to_sections(markdown, text::StaffCallouts::AsQuotes))
    text += section.heading + "\n" + section.text + "\n";
  return text;
}

}  // namespace

view::TicketState state_of(store::TicketStatus status) {
  switch (status) {
    case store::TicketStatus::Open:
      return view::TicketState::Received;
    case store::TicketStatus::InProgress:
      return view::TicketState::Going;
    case store::TicketStatus::Waiting:
      return view::TicketState::Waiting;
    case store::TicketStatus::Resolved:
      return view::TicketState::Solved;
    case store::TicketStatus::Closed:
      break;
  }
  return view::TicketState::Closed;
}

std::vector<view::ThreadItem> thread_items(const TicketReading& page,
                                           const store::ClientThread& ticket) {
  return Timeline<view::ThreadItem>(page).of(ticket);
}

std::vector<view::DeskItem> desk_items(const TicketReading& page, const store::Ticket& ticket) {
  return Timeline<view::DeskItem>(page).of(ticket);
}

std::vector<view::ArticleLink> other_links(const TicketReading& page,
                                           const std::vector<store::TicketLink>& all,
                                           const std::vector<TicketEvent>& events) {
  std::vector<view::ArticleLink> articles;
  for (const auto& link : all) {
    if (link.strength == store::LinkStrength::Weak) continue;  // nobody said that it helps
    const bool has_card = std::ranges::any_of(
        events, [&](const auto& event) { return links(event) && event.detail == link.article; });
    if (has_card) continue;
    if (auto article = readable(page, link.article)) articles.push_back(std::move(*article));
  }
  return articles;
}

view::TicketStanding standing_of(const TicketReading& page, const store::TicketHead& ticket,
                                 const std::string& question) {
  view::TicketStanding standing;
  standing.state = state_of(ticket.status);
  standing.since = ticket.is_over() ? ticket.resolved.value_or(ticket.updated) : ticket.since;
  standing.reader = reader_of(page.visitor, ticket);
  standing.requester = page.writers.name(ticket.requester);
  standing.answerer = answerer_of(page.visitor, ticket);
  if (standing.answerer == view::Answerer::Another)
    standing.assignee = page.writers.name(ticket.assignee);
  if (!question.empty()) standing.question = view::last_question(plain_text(question));
  if (store::may_reopen(ticket, page.services.clock.now()))
    standing.reopened_until = store::reopened_until(ticket);
  return standing;
}

std::string last_answer(Writers& writers, const std::vector<store::ClientMessage>& messages) {
  for (auto message = messages.rbegin(); message != messages.rend(); ++message)
    if (writers.is_staff(message->from)) return message->body;
  return "";
}

}  // namespace kb::server
