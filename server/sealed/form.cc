// SPDX-License-Identifier: MIT
#include "server/sealed/form.h"

#include <algorithm>
#include <charconv>

#include "core/crypto.h"
#include "core/utf8.h"

namespace kb::server {
namespace {

constexpr size_t kKeyBytes = 12;
constexpr size_t kMostKeyBytes = 100;
constexpr size_t kShortestToCompare = 4;

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return "";
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// Browsers send both at the end of a line; a private key is read without.
std::string with_plain_line_ends(std::string text) {
  size_t to = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    text[to++] = text[at];
  }
  text.resize(to);
  return text;
}

int days_from(const std::string& text) {
  int days = 0;
  std::from_chars(text.data(), text.data() + text.size(), days);
  const auto& lives = view::kSealLives;
  return std::ranges::find(lives, days) == std::end(lives) ? lives[1] : days;
}

std::vector<view::SealProblem> problems_of(const view::SealForm& form) {
  std::vector<view::SealProblem> problems;
  const std::string value = trimmed(form.value);
  if (form.label.empty())
    problems.push_back(view::SealProblem::NoLabel);
  else if (form.label.size() > store::kMostLabelBytes)
    problems.push_back(view::SealProblem::LongLabel);
  else if (value.size() >= kShortestToCompare && form.label.find(value) != std::string::npos)
    problems.push_back(view::SealProblem::LabelHoldsValue);
  if (value.empty())
    problems.push_back(view::SealProblem::NoValue);
  else if (form.value.size() > store::kMostSecretBytes)
    problems.push_back(view::SealProblem::LongValue);
  return problems;
}

}  // namespace

view::SealForm empty_seal_form(const std::string& action, store::SealedOwner owner) {
  view::SealForm form;
  form.action = action;
  form.form_key = crypto::random_token(kKeyBytes);
  const auto life =
      owner == store::SealedOwner::Account ? store::kAccountSecretLife : store::kTicketSecretLife;
  form.days = static_cast<int>(life.count());
  return form;
}

view::SealForm read_seal_form(const Request& request, const std::string& action) {
  view::SealForm form;
  form.action = action;
  form.form_key = utf8_prefix(request.form_value("formulario"), kMostKeyBytes);
  form.label = trimmed(request.form_value("nombre"));
  form.value = with_plain_line_ends(request.form_value("valor"));
  form.days = days_from(request.form_value("dias"));
  form.problems = problems_of(form);
  return form;
}

void seal_from_form(store::Transaction& tx, const Services& services, store::NewSecret to,
                    const view::SealForm& form, const store::Actor& by) {
  const Instant now = services.clock.now();
  to.label = form.label;
  to.form_key = form.form_key;
  to.expires = now + std::chrono::days(form.days);
  store::seal_secret(tx, services.keys, to, crypto::SecretText(form.value), by, now);
}

}  // namespace kb::server
