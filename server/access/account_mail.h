// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "core/config.h"
#include "server/outgoing/outgoing.h"
#include "store/one_time_tokens.h"
#include "store/people.h"

// The one place where a link that lets somebody choose a password leaves for its person.
//
// In:      the transaction in which the token was made, so that both are kept or neither is.
//          Without a mail server nothing is sent.
// Out:     the link, for whoever may hand it over in person: absolute when the setting public-url
//          is given, else a path.
// Threads: any.
namespace kb::server {

struct AccountMail {
  store::TokenPurpose purpose = store::TokenPurpose::Invitation;
  store::Person to;
  std::string token;
};

std::string send_account_mail(store::Transaction& tx, const Config& config, Outgoing& outgoing,
                              const AccountMail& mail);

std::string one_time_link(const Config& config, store::TokenPurpose purpose,
                          const std::string& token);

}  // namespace kb::server
