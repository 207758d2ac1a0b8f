// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// The door of the store: what goes in is checked here and refused, never mended in silence.
//
// Throws:  Error BadInput naming the column, not the value. Nothing was written then, and the
//          transaction can go on.
namespace kb::store {

void require_text(std::string_view column, std::string_view value);  // clean UTF-8
void require_id(std::string_view column, std::string_view value);    // is_fit_id
void require_id_or_none(std::string_view column, std::string_view value);

// Trimmed and in lower case (ASCII; other letters stay as they are).
std::string clean_email(std::string_view column, std::string_view value);

// As clean_email, for an address that must be one.
std::string require_email(std::string_view column, std::string_view value);
bool is_email(std::string_view value);  // whether require_email would take it; never throws

}  // namespace kb::store
