// SPDX-License-Identifier: MIT
#include "server/clients/asking.h"

#include <algorithm>
#include <charconv>

#include "core/crypto.h"
#include "core/utf8.h"

namespace kb::server {
namespace {

constexpr size_t kIdBytes = 16;
constexpr size_t kMostSubjectLetters = 150;
constexpr size_t kMostBodyBytes = 100'000;
constexpr size_t kMostReasonLetters = 500;
constexpr size_t kTabBytes = 9, kMostTabLetters = 40;
constexpr size_t kMostKeptBytes = 1'000'000;  // of a text that is too long to be sent

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// Forms end lines with both.
std::string with_unix_lines(std::string text) {
  std::erase(text, '\r');
  return text;
}

size_t letters_in(const std::string& text) {
  size_t letters = 0;
  for (size_t at = 0; at < text.size(); ++letters) next_code_point(text, at);
  return letters;
}

std::string known_area(const std::string& id, const std::vector<store::Area>& areas) {
  const bool is_known = std::ranges::find(areas, id, &store::Area::id) != areas.end();
  return is_known || id == store::kUnknownArea ? id : "";
}

template <typename E>
struct Choice {
  std::string_view value;
  E meaning;
};
using store::TicketPriority;
using store::TicketType;
constexpr Choice<TicketType> kTypes[] = {{"falla", TicketType::Incident},
                                         {"duda", TicketType::Question},
                                         {"encargo", TicketType::Order}};
constexpr Choice<TicketPriority> kPriorities[] = {{"baja", TicketPriority::Low},
                                                  {"normal", TicketPriority::Normal},
                                                  {"alta", TicketPriority::High},
                                                  {"urgente", TicketPriority::Urgent}};

template <typename Choices, typename E>
void take_choice(const Request& request, std::string_view name, const Choices& choices, E& chosen) {
  const auto value = request.form_value(name);
  for (const auto& choice : choices)
    if (choice.value == value) chosen = choice.meaning;
}

template <typename Choices, typename E>
std::string value_of(const Choices& choices, E meaning) {
  for (const auto& choice : choices)
    if (choice.meaning == meaning) return std::string(choice.value);
  return "";
}

std::string tab_of(const Request& request) {
  const auto tab = request.form_value("pagina");
  return tab.size() <= kMostTabLetters && store::is_fit_id(tab) ? tab : "";
}

}  // namespace

bool may_ask(const Visitor& visitor) {
  return visitor.person && !visitor.person->account.empty() && visitor.person->rights.ask;
}

bool is_drawn(const std::string& id, double share) {
  const auto digest = crypto::digest("held out " + id);
  std::uint32_t number = 0;
  std::from_chars(digest.data(), digest.data() + 8, number, 16);
  return static_cast<double>(number) < share * 4294967296.0;
}

store::Asking new_asking(const Visitor& visitor, const Services& services) {
  store::Asking asking;
  asking.id = crypto::random_token(kIdBytes);
  asking.person = visitor.person->id;
  asking.account = visitor.person->account;
  asking.lang = visitor.language;
  asking.held_out = is_drawn(asking.id, services.config.share("holdout-share"));
  asking.started = asking.updated = services.clock.now();
  return asking;
}

std::optional<store::Asking> own_asking(store::Transaction& tx, const Visitor& visitor,
                                        const std::string& id) {
  if (!visitor.person || id.empty()) return std::nullopt;
  auto asking = store::find_asking(tx, id);
  if (!asking || asking->person != visitor.person->id) return std::nullopt;
  return asking;
}

bool is_overtaken(const store::Asking& asking, const Request& request) {
  const auto tab = tab_of(request);
  return !tab.empty() && asking.tab != tab &&
         std::to_string(asking.edition) != request.form_value("edicion");
}

void take_form(store::Asking& asking, const Request& request, const std::vector<store::Area>& areas,
               const Services& services) {
  if (request.form.contains("tema")) asking.area = known_area(request.form_value("tema"), areas);
  if (request.form.contains("asunto"))
    asking.subject = utf8_prefix(trimmed(request.form_value("asunto")), kMostKeptBytes);
  if (request.form.contains("detalle"))
    asking.body =
        utf8_prefix(trimmed(with_unix_lines(request.form_value("detalle"))), kMostKeptBytes);
  if (request.form.contains("motivo"))
    asking.urgent_reason =
        utf8_prefix(trimmed(with_unix_lines(request.form_value("motivo"))), kMostKeptBytes);
  take_choice(request, "clase", kTypes, asking.type);
  take_choice(request, "prioridad", kPriorities, asking.priority);
  if (const auto tab = tab_of(request); !tab.empty()) {
    asking.tab = tab;
    ++asking.edition;
  }
  asking.held_out =
      asking.area != kHostingArea && is_drawn(asking.id, services.config.share("holdout-share"));
  asking.updated = services.clock.now();
}

std::vector<view::AskProblem> problems_of(const store::Asking& asking) {
  std::vector<view::AskProblem> problems;
  if (asking.area.empty()) problems.push_back(view::AskProblem::NoArea);
  if (asking.subject.empty()) problems.push_back(view::AskProblem::NoSubject);
  if (letters_in(asking.subject) > kMostSubjectLetters)
    problems.push_back(view::AskProblem::LongSubject);
  if (asking.body.size() > kMostBodyBytes) problems.push_back(view::AskProblem::LongBody);
  const bool is_urgent = asking.priority == store::TicketPriority::Urgent;
  if (is_urgent && asking.urgent_reason.empty()) problems.push_back(view::AskProblem::NoReason);
  if (is_urgent && letters_in(asking.urgent_reason) > kMostReasonLetters)
    problems.push_back(view::AskProblem::LongReason);
  return problems;
}

view::AskDraft draft_of(const store::Asking& asking) {
  view::AskDraft draft;
  draft.id = asking.id;
  draft.area = asking.area;
  draft.subject = asking.subject;
  draft.body = asking.body;
  draft.kind = value_of(kTypes, asking.type);
  draft.priority = value_of(kPriorities, asking.priority);
  draft.urgent_reason = asking.urgent_reason;
  draft.tab = crypto::random_token(kTabBytes);
  draft.edition = std::to_string(asking.edition);
  return draft;
}

Saying saying_in(const Request& request) {
  constexpr std::pair<std::string_view, Said> kButtons[] = {{"resuelto", Said::Solved},
                                                            {"descartar", Said::Rejected},
                                                            {"recuperar", Said::Restored},
                                                            {"igual", Said::Same},
                                                            {"distinta", Said::NotSame}};
  for (const auto& [name, said] : kButtons)
    if (auto id = request.form_value(name); !id.empty()) return {said, std::move(id)};
  return {};
}

}  // namespace kb::server
