// SPDX-License-Identifier: MIT
#include "server/view/ticket_state.h"

#include "server/view/format.h"

namespace kb::server::view {
namespace {

constexpr size_t kMostQuestionBytes = 300;
constexpr std::string_view kSentenceEnds = ".!?\n";

StateWords received(const Catalogue& words, const std::string& since) {
  return {words.text("standing.received", {{"since", since}}),
          words.text("standing.received.next")};
}

StateWords going(const Catalogue& words, const TicketStanding& standing, const std::string& since) {
  if (standing.answerer == Answerer::Nobody)
    return {words.text("standing.going", {{"since", since}}), words.text("standing.going.next")};
  const auto name = first_name(standing.assignee);
  return {words.text("standing.going.by", {{"name", name}, {"since", since}}),
          words.text("standing.going.by.next")};
}

StateWords waiting(const Catalogue& words, const TicketStanding& standing,
                   const std::string& since) {
  if (standing.reader == TicketReader::Colleague)
    return {words.text("standing.waiting.other", {{"name", standing.requester}, {"since", since}}),
            standing.question};
  return {words.text("standing.waiting", {{"since", since}}),
          standing.question.empty() ? words.text("standing.waiting.next") : standing.question};
}

StateWords over(const Catalogue& words, const TicketStanding& standing, Instant now) {
  const bool solved = standing.state == TicketState::Solved;
  const auto date = format_day(words, standing.since, now);
  const auto said = words.text(solved ? "standing.solved" : "standing.closed", {{"date", date}});
  if (!standing.reopened_until) return {said, words.text("standing.over.again")};
  const auto until = format_day(words, *standing.reopened_until, now);
  return {said, words.text("standing.over.reopen", {{"date", until}})};
}

std::string desk_next(const Catalogue& words, const TicketStanding& standing, Instant now) {
  if (standing.is_over()) {
    if (!standing.reopened_until) return words.text("standing.desk.final");
    return words.text("standing.desk.reopen",
                      {{"date", format_day(words, *standing.reopened_until, now)}});
  }
  if (standing.answerer == Answerer::TheReader) return words.text("standing.desk.mine");
  if (standing.answerer == Answerer::Another)
    return words.text("standing.desk.theirs", {{"name", standing.assignee}});
  return words.text("standing.desk.nobody");
}

StateWords desk_words(const Catalogue& words, const TicketStanding& standing,
                      const std::string& since, Instant now) {
  const auto next = desk_next(words, standing, now);
  switch (standing.state) {
    case TicketState::Received:
      return {words.text("standing.desk.received", {{"since", since}}), next};
    case TicketState::Going:
      return {words.text("standing.desk.going", {{"since", since}}), next};
    case TicketState::Waiting:
      return {
          words.text("standing.waiting.other", {{"name", standing.requester}, {"since", since}}),
          next};
    default:
      return {over(words, standing, now).now, next};
  }
}

}  // namespace

StateWords state_words(const Catalogue& words, const TicketStanding& standing, Instant now) {
  const auto since = format_since(words, standing.since, now);
  if (standing.reader == TicketReader::Staff) return desk_words(words, standing, since, now);
  switch (standing.state) {
    case TicketState::Received:
      return received(words, since);
    case TicketState::Going:
      return going(words, standing, since);
    case TicketState::Waiting:
      return waiting(words, standing, since);
    default:
      return over(words, standing, now);
  }
}

std::string state_name(const Catalogue& words, TicketState state) {
  switch (state) {
    case TicketState::Received:
      return words.text("status.open");
    case TicketState::Going:
      return words.text("status.in_progress");
    case TicketState::Waiting:
      return words.text("status.waiting");
    case TicketState::Solved:
      return words.text("status.resolved");
    case TicketState::Closed:
      break;
  }
  return words.text("status.closed");
}

std::string format_since(const Catalogue& words, Instant since, Instant now) {
  switch (days_between(since, now)) {
    case 0:
      return words.text(format_time(since).starts_with("1:") ? "since.time.one" : "since.time",
                        {{"time", format_time(since)}});
    case 1:
      return words.text("since.yesterday");
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
      return words.text("since.weekday", {{"weekday", format_weekday(words, since)}});
    default:
      return words.text("since.date", {{"date", format_day(words, since, now)}});
  }
}

std::string last_question(std::string_view text) {
  const auto end = text.rfind('?');
  if (end == std::string_view::npos) return "";
  const auto before = text.substr(0, end).find_last_of(kSentenceEnds);
  auto begin = before == std::string_view::npos ? 0 : before + 1;
  const auto opened = text.substr(0, end).rfind("¿");
  if (opened != std::string_view::npos && text.find('?', opened) == end) begin = opened;
  begin = text.find_first_not_of(" \t\r\n", begin);
  const auto question = text.substr(begin, end + 1 - begin);
  return question.size() > kMostQuestionBytes || question.size() < 2 ? "" : std::string(question);
}

std::string first_name(const std::string& name) {
  return name.substr(0, name.find(' '));
}

}  // namespace kb::server::view
