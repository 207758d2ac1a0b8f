// SPDX-License-Identifier: MIT
#include "server/access/account_mail.h"

#include "server/outgoing/notices.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

bool is_invitation(store::TokenPurpose purpose) {
  return purpose == store::TokenPurpose::Invitation;
}

std::string path_of(store::TokenPurpose purpose, const std::string& token) {
  return is_invitation(purpose) ? view::invitation_path(token) : view::new_password_path(token);
}

}  // namespace

std::string one_time_link(const Config& config, store::TokenPurpose purpose,
                          const std::string& token) {
  std::string base = config.text("public-url");
  while (base.ends_with('/')) base.pop_back();
  return base + path_of(purpose, token);
}

std::string send_account_mail(store::Transaction& tx, const Config& config, Outgoing& outgoing,
                              const AccountMail& mail) {
  const auto purpose =
      is_invitation(mail.purpose) ? LinkPurpose::Invitation : LinkPurpose::NewPassword;
  send_link_mail(outgoing, tx, mail.to, purpose, path_of(mail.purpose, mail.token));
  return one_time_link(config, mail.purpose, mail.token);
}

}  // namespace kb::server
