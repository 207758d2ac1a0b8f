// SPDX-License-Identifier: MIT
#include "server/handover.h"

#include "server/access/account_mail.h"

namespace kb::server {
namespace {

using store::TokenPurpose;

constexpr char kInvitation = 'i', kReset = 'r';
constexpr std::chrono::minutes kLife{10};

// Without the setting, the host is the one by which its maker reached us.
std::string absolute(const Request& request, std::string link) {
  return link.starts_with('/') ? "http://" + request.header("host") + link : link;
}

}  // namespace

Cookies::Header hand_over(const Services& services, TokenPurpose purpose,
                          const std::string& token) {
  const char kind = purpose == TokenPurpose::Invitation ? kInvitation : kReset;
  return services.cookies.set(Cookie::Handover, kind + token, kLife);
}

std::optional<view::HandedLink> handed_over(const Request& request, const Services& services,
                                            store::Transaction& tx, const std::string& person) {
  const auto value = request.cookie(services.cookies.name(Cookie::Handover)).value_or("");
  if (value.empty()) return std::nullopt;
  const auto purpose =
      value.front() == kReset ? TokenPurpose::PasswordReset : TokenPurpose::Invitation;
  const std::string token = value.substr(1);
  const auto found = store::find_token(tx, token, purpose);
  if (!found || found->person != person || !found->works(services.clock.now())) return std::nullopt;
  return view::HandedLink{absolute(request, one_time_link(services.config, purpose, token)),
                          purpose == TokenPurpose::Invitation, found->expires};
}

}  // namespace kb::server
