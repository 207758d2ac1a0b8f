// SPDX-License-Identifier: MIT
#include "server/access/cookies.h"

namespace kb::server {
namespace {

std::string_view bare_name(Cookie cookie) {
  switch (cookie) {
    case Cookie::Session:
      return "resuelve_session";
    case Cookie::Visit:
      return "resuelve_visit";
    case Cookie::Theme:
      return "resuelve_theme";
    case Cookie::Handover:
      return "resuelve_handover";
    case Cookie::Language:
      break;
  }
  return "resuelve_language";
}

}  // namespace

Cookies::Cookies(const Config& config)
    : secure_(config.text("public-url").starts_with("https://")) {}

std::string Cookies::name(Cookie cookie) const {
  const bool matters =
      cookie == Cookie::Session || cookie == Cookie::Visit || cookie == Cookie::Handover;
  return (secure_ && matters ? "__Host-" : "") + std::string(bare_name(cookie));
}

Cookies::Header Cookies::set(Cookie cookie, std::string_view value,
                             std::optional<std::chrono::seconds> lifetime) const {
  std::string text = name(cookie) + "=" + std::string(value) + "; Path=/; HttpOnly; SameSite=Lax";
  if (secure_) text += "; Secure";
  if (lifetime) text += "; Max-Age=" + std::to_string(lifetime->count());
  return {"Set-Cookie", text};
}

Cookies::Header Cookies::remove(Cookie cookie) const {
  return set(cookie, "", std::chrono::seconds{0});
}

}  // namespace kb::server
