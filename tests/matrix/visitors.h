// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string>
#include <string_view>

// The kinds of visitors: the columns of the matrix, in the order of a row's cells.
//
// Contacts come twice: of the account whose things the addresses name, and of another; with no
// right, and with each single one. The last two had all rights of the first account: one has lost
// access, the other's session was closed elsewhere.
namespace kb::test {

inline constexpr std::string_view kOwnAccount = "arcos", kOtherAccount = "ribera";

struct Column {
  std::string_view id;     // of the person, "" for nobody
  std::string_view holds;  // a right or a role, "" for none, "all"
  std::string_view account;
};
inline constexpr std::array<Column, 21> kColumns{{
    {"", "", ""},
    {"a-none", "", kOwnAccount},
    {"a-ask", "ask", kOwnAccount},
    {"a-see_all", "see_all", kOwnAccount},
    {"a-see_sealed", "see_sealed", kOwnAccount},
    {"a-order", "order", kOwnAccount},
    {"a-see_time", "see_time", kOwnAccount},
    {"a-manage", "manage", kOwnAccount},
    {"b-none", "", kOtherAccount},
    {"b-ask", "ask", kOtherAccount},
    {"b-see_all", "see_all", kOtherAccount},
    {"b-see_sealed", "see_sealed", kOtherAccount},
    {"b-order", "order", kOtherAccount},
    {"b-see_time", "see_time", kOtherAccount},
    {"b-manage", "manage", kOtherAccount},
    {"technician", "technician", ""},
    {"editor", "editor", ""},
    {"publisher", "publisher", ""},
    {"administrator", "administrator", ""},
    {"withdrawn", "all", kOwnAccount},
    {"closed-session", "all", kOwnAccount},
}};

inline std::string email_of(const Column& column) {
  return std::string(column.id) + "@x.example";
}

}  // namespace kb::test
