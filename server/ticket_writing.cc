// SPDX-License-Identifier: MIT
#include "server/ticket_writing.h"

#include <charconv>

#include "core/utf8.h"

namespace kb::server {
namespace {

constexpr size_t kMostTextBytes = 100'000;
constexpr size_t kMostKeptBytes = 1'000'000;  // of a text that is too long to be sent
constexpr std::string_view kBlanks = " \t\n";

}  // namespace

std::string written_text(const Request& request) {
  std::string text = request.form_value("texto");
  std::erase(text, '\r');
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string::npos) return "";
  text = text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
  return std::string(utf8_prefix(text, kMostKeptBytes));
}

std::optional<view::ComposerProblem> problem_with(const std::string& text, CameWith files) {
  if (text.empty() && files == CameWith::Nothing) return view::ComposerProblem::Empty;
  if (text.size() > kMostTextBytes) return view::ComposerProblem::TooLong;
  return std::nullopt;
}

store::SentForm sent_form(const Request& request) {
  store::SentForm form{request.form_value("clave"), std::nullopt};
  int seen = 0;
  const auto text = request.form_value("vistos");
  if (std::from_chars(text.data(), text.data() + text.size(), seen).ec == std::errc{})
    form.seen = seen;
  return form;
}

store::ReplyDraft draft_for(Services& services, const std::string& ticket, const Visitor& visitor,
                            store::DraftKind kind) {
  {
    auto tx = services.store.read();
    if (auto draft = store::find_reply_draft(tx, ticket, visitor.person->id, kind)) return *draft;
  }
  auto tx = services.store.write();
  auto draft = store::open_reply_draft(tx, ticket, visitor.person->id, kind, services.clock.now());
  tx.commit();
  return draft;
}

}  // namespace kb::server
