// SPDX-License-Identifier: MIT
#include "server/outside/signature.h"

#include <charconv>

#include "core/crypto.h"
#include "core/error.h"

namespace kb::server {
namespace {

constexpr std::string_view kScheme = "v1=";

const std::string& key_of(const Services& services) {
  const auto& key = services.config.text("panel-key");
  if (key.empty()) throw Error(ErrorCode::NotFound, "there is no panel");
  return key;
}

[[noreturn]] void refuse() {
  throw Error(ErrorCode::Forbidden, "the signature does not fit, or is over");
}

Instant moment_in(const std::string& seconds) {
  long long number = 0;
  const auto* const end = seconds.data() + seconds.size();
  const auto [read, error] = std::from_chars(seconds.data(), end, number);
  constexpr long long kFar = 100'000'000'000;  // seconds; what is beyond would not fit an Instant
  if (error != std::errc{} || read != end || number < 0 || number > kFar) refuse();
  return Instant{std::chrono::seconds(number)};
}

}  // namespace

std::string panel_text(const PanelAsked& asked) {
  std::string text = "panel";
  for (const auto* part :
       {&asked.expires, &asked.ticket, &asked.lang, &asked.subject, &asked.body})
    text += "\n" + *part;
  return text;
}

void require_signed(const PanelAsked& asked, const Services& services) {
  const auto expected = crypto::hmac_sha256(key_of(services), panel_text(asked));
  if (!crypto::equal_secrets(asked.signature, expected)) refuse();
  const Instant until = moment_in(asked.expires), now = services.clock.now();
  if (until < now || until > now + kLongestPanel) refuse();
}

void require_signed_call(const Request& request, const Services& services) {
  const auto at = request.header("resuelve-timestamp");
  const auto expected =
      std::string(kScheme) + crypto::hmac_sha256(key_of(services), at + "." + request.body);
  if (!crypto::equal_secrets(request.header("resuelve-signature"), expected)) refuse();
  const Instant said = moment_in(at), now = services.clock.now();
  if (said < now - kCallLife || said > now + kCallLife) refuse();
}

}  // namespace kb::server
