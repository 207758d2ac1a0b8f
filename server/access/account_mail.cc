// SPDX-License-Identifier: MIT
#include "server/access/account_mail.h"

#include "server/view/links.h"

namespace kb::server {

std::string one_time_link(const Config& config, store::TokenPurpose purpose,
                          const std::string& token) {
  std::string base = config.text("public-url");
  while (base.ends_with('/')) base.pop_back();
  return base + (purpose == store::TokenPurpose::Invitation ? view::invitation_path(token)
                                                            : view::new_password_path(token));
}

std::string send_account_mail(store::Transaction&, const Config& config, const AccountMail& mail) {
  return one_time_link(config, mail.purpose, mail.token);
}

}  // namespace kb::server
