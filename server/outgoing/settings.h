// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/config.h"

// What the settings say about mail, webhook and who answers tickets.
//
// Throws:  Error BadInput naming the setting that does not fit or is missing; never its value.
namespace kb::server {

enum class Desk { BuiltIn, Mail, Webhook };
enum class StartTls { Required, IfOffered, None };

struct MailServer {
  std::string url;  // smtp://HOST:PORT or smtps://HOST:PORT
  StartTls start_tls = StartTls::Required;
  std::string user, password;
  std::string ca_file{};  // of the authorities that are trusted; empty: those of the system
};

struct WebhookTarget {
  std::string url, secret;
  bool may_be_private = false;  // an address that is not on the public internet, and http
  std::string ca_file{};        // as of MailServer
};

struct OutgoingSettings {
  std::optional<MailServer> mail;        // absent: no mail is sent
  std::optional<WebhookTarget> webhook;  // absent: nothing is handed over that way
  std::string firm, from;                // name and address of the sender
  std::string base_url;                  // of the portal, without a slash at its end
  Desk desk = Desk::BuiltIn;
  std::map<std::string, Desk, std::less<>> desk_of_area;
  std::string desk_mail;
  std::chrono::days give_up_after{5};

  Desk desk_for(std::string_view area) const;
};

OutgoingSettings outgoing_settings(const Config& config);

}  // namespace kb::server
