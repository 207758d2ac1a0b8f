// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "text/private_password_shape.h"

// Passwords that another line than their own calls so; for find_passwords_in_rows alone. Each line
// is read a bounded number of times. Threads: any.
namespace kb::text::secrets {

using Lines = std::vector<Span>;  // without their ends

void find_tables_of_passwords(const Reading& to, const Lines& lines);
void find_passwords_under_heading(const Reading& to, const Lines& lines);

}  // namespace kb::text::secrets
