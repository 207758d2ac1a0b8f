// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

#include "server/http/content_coding.h"

// Strong ETags: a content id, and the coding that it is sent in (RFC 9110, section 8.8.3.3).
namespace kb::server {

std::string content_id_of(std::string_view body);
std::string content_id_in(std::string_view etag);  // without quotes, of a tag that a handler gave

std::string etag_of(std::string_view content_id, Coding coding);

// Whether an If-None-Match header names that content in any coding.
bool names_content(std::string_view if_none_match, std::string_view content_id);

}  // namespace kb::server
