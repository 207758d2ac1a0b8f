// SPDX-License-Identifier: MIT
#include "server/reply_text.h"

#include "server/ticket_writing.h"

namespace kb::server {

ReplyText::ReplyText(const store::ReplyDraft& draft, const Request& request)
    : text_(written_text(request)) {
  for (const auto& one : text::find_secrets(draft.body))
    harmless_.emplace(secret_in(draft.body, one));
  for (const auto field : {kNoSecretButton, kHarmlessField}) {
    const auto [first, last] = request.form.equal_range(field);
    for (auto said = first; said != last; ++said) accept(said->second);
  }
}

void ReplyText::accept(const std::string& covered) {
  for (const auto& one : found())
    if (text::covered(text_, one) == covered) harmless_.emplace(secret_in(text_, one));
}

std::vector<text::Secret> ReplyText::found() const {
  return exposed_in(text_, [&](std::string_view secret) { return harmless_.contains(secret); });
}

void ReplyText::seal(const SealingDraft& to) {
  const auto pressed = to.request.form_value(kSealButton);
  if (!pressed.empty()) seal_pressed(to, text_, found(), pressed);
}

std::string ReplyText::covered() const {
  return text::without_secrets(text_, found());
}

std::vector<view::ExposedSecret> ReplyText::exposed() const {
  std::vector<view::ExposedSecret> all;
  for (const auto& one : found()) all.push_back(exposed_secret("texto", text_, one));
  return all;
}

}  // namespace kb::server
