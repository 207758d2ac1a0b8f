// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "server/http/message.h"
#include "server/services.h"
#include "server/view/person_page.h"
#include "store/one_time_tokens.h"

// A fresh link on its way from the form that made it to the page that shows it, once: in a cookie
// of whoever made it, so that no address and no log holds it.
namespace kb::server {

Cookies::Header hand_over(const Services& services, store::TokenPurpose purpose,
                          const std::string& token);

// The link for this person that the request brings along, if it still works.
std::optional<view::HandedLink> handed_over(const Request& request, const Services& services,
                                            store::Transaction& tx, const std::string& person);

}  // namespace kb::server
