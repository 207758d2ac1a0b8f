// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

#include "server/http/message.h"

// Changes are made only by forms of our own pages, never by those of another site.
//
// Each form carries a token that is derived from a secret in the visitor's cookie: the session's,
// or for somebody unknown one that stands for the visit. Beyond that, browsers say from where a
// request comes. Calls of the API are JSON, which another site's form cannot send, and need no
// token.
namespace kb::server {

inline constexpr std::string_view kCsrfField = "csrf";

std::string csrf_token_for(std::string_view secret);

// Whether `request`, which changes something, comes from a page of ours that was made for a visitor
// with this token.
bool is_from_our_form(const Request& request, const std::string& csrf_token);

bool is_from_another_site(const Request& request);
bool is_json(const Request& request);

// The same for a call of the API: not from another site's page, and no form.
bool is_api_call_of_ours(const Request& request);

}  // namespace kb::server
