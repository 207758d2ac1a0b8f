// SPDX-License-Identifier: MIT
#include "server/outgoing/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "core/error.h"
#include "server/outgoing/mime.h"

namespace kb::server {
namespace {

template <typename Value>
using Word = std::pair<std::string_view, Value>;

constexpr std::array kDesks{Word<Desk>{"built-in", Desk::BuiltIn}, Word<Desk>{"mail", Desk::Mail},
                            Word<Desk>{"webhook", Desk::Webhook}};
constexpr std::array kStartTls{Word<StartTls>{"required", StartTls::Required},
                               Word<StartTls>{"if-offered", StartTls::IfOffered},
                               Word<StartTls>{"none", StartTls::None}};
constexpr std::array kYesNo{Word<bool>{"yes", true}, Word<bool>{"no", false}};
constexpr std::array<std::string_view, 3> kThisMachine{"127.0.0.1", "localhost", "[::1]"};

[[noreturn]] void refuse(std::string_view setting, std::string_view why,
                         const std::string& hint = {}) {
  throw Error(ErrorCode::BadInput, fmt::format("setting {}: {}", setting, why), hint);
}

template <typename Value, size_t N>
Value chosen(std::string_view setting, std::string_view text,
             const std::array<Word<Value>, N>& words) {
  std::string known;
  for (const auto& [word, value] : words) {
    if (word == text) return value;
    known += (known.empty() ? "" : ", ") + std::string(word);
  }
  refuse(setting, "not a word that it takes", "Give one of: " + known + ".");
}

// What stands between the scheme and the port or path.
std::string host_of(std::string_view url) {
  url.remove_prefix(url.find("://") + 3);
  if (url.starts_with('[')) return std::string(url.substr(0, url.find(']') + 1));
  return std::string(url.substr(0, url.find_first_of(":/")));
}

void require_url(std::string_view setting, const std::string& url) {
  for (const char c : url)
    if (c <= ' ' || c > '~' || c == '@') refuse(setting, "holds what an address may not hold");
  if (host_of(url).empty()) refuse(setting, "names no host");
}

std::string ca_file(const Config& config) {
  const auto file = config.path("ca-file");
  if (!file.empty() && !std::ifstream(file))
    refuse("ca-file", "cannot be read", "Give the path of a PEM file, or leave it out.");
  return file.string();
}

std::optional<MailServer> mail_server(const Config& config) {
  MailServer server;
  server.url = config.text("smtp-server");
  if (server.url.empty()) return std::nullopt;
  const bool is_tls = server.url.starts_with("smtps://");
  if (!is_tls && !server.url.starts_with("smtp://"))
    refuse("smtp-server", "no address of a mail server",
           "Give smtp://HOST:587 or smtps://HOST:465.");
  require_url("smtp-server", server.url);
  server.start_tls = chosen("smtp-tls", config.text("smtp-tls"), kStartTls);
  server.user = config.text("smtp-user");
  server.password = config.text("smtp-password");
  server.ca_file = ca_file(config);
  const bool is_here = std::ranges::find(kThisMachine, host_of(server.url)) != kThisMachine.end();
  if (!server.user.empty() && !is_tls && server.start_tls != StartTls::Required && !is_here)
    refuse("smtp-tls", "a password would go out in the open", "Leave it at required.");
  return server;
}

std::optional<WebhookTarget> webhook_target(const Config& config) {
  WebhookTarget target;
  target.url = config.text("webhook-url");
  if (target.url.empty()) return std::nullopt;
  target.may_be_private = chosen("webhook-private", config.text("webhook-private"), kYesNo);
  const bool is_http = target.url.starts_with("http://") && target.may_be_private;
  if (!is_http && !target.url.starts_with("https://"))
    refuse("webhook-url", "not an https address", "http is taken with webhook-private = yes.");
  require_url("webhook-url", target.url);
  target.ca_file = ca_file(config);
  target.secret = config.text("webhook-secret");
  if (target.secret.empty()) refuse("webhook-secret", "missing: calls must be signed");
  return target;
}

// "hosting=built-in web=webhook"
std::map<std::string, Desk, std::less<>> desks_of_areas(const std::string& text) {
  std::map<std::string, Desk, std::less<>> desks;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const auto equals = word.find('=');
    if (equals == std::string::npos || equals == 0)
      refuse("desk-areas", "an entry is not area=desk", "Write hosting=built-in web=webhook.");
    desks[word.substr(0, equals)] = chosen("desk-areas", word.substr(equals + 1), kDesks);
  }
  return desks;
}

std::string base_url_of(const Config& config) {
  std::string url = config.text("public-url");
  while (url.ends_with('/')) url.pop_back();
  return url.empty() ? fmt::format("http://{}:{}", config.text("bind"), config.number("port"))
                     : url;
}

void require_way(const OutgoingSettings& settings, Desk desk) {
  if (desk == Desk::Webhook && !settings.webhook)
    refuse("webhook-url", "missing: tickets are to be handed over by webhook");
  if (desk != Desk::Mail) return;
  if (!settings.mail) refuse("smtp-server", "missing: tickets are to be handed over by mail");
  if (!is_mailable(settings.desk_mail)) refuse("desk-mail", "missing, or no address");
}

}  // namespace

Desk OutgoingSettings::desk_for(std::string_view area) const {
  const auto own = desk_of_area.find(area);
  return own == desk_of_area.end() ? desk : own->second;
}

OutgoingSettings outgoing_settings(const Config& config) {
  OutgoingSettings settings;
  settings.mail = mail_server(config);
  settings.webhook = webhook_target(config);
  settings.firm = config.text("firm");
  settings.from = config.text("mail-from");
  if (settings.from.empty()) settings.from = config.text("support-email");
  if (settings.mail && !is_mailable(settings.from)) refuse("mail-from", "no address");
  settings.base_url = base_url_of(config);
  settings.desk = chosen("desk", config.text("desk"), kDesks);
  settings.desk_of_area = desks_of_areas(config.text("desk-areas"));
  settings.desk_mail = config.text("desk-mail");
  settings.give_up_after = std::chrono::days(config.number("outgoing-days"));
  require_way(settings, settings.desk);
  for (const auto& [area, desk] : settings.desk_of_area) require_way(settings, desk);
  return settings;
}

}  // namespace kb::server
