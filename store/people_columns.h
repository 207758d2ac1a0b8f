// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "store/connection.h"
#include "store/people.h"

// How a person lies in SQL, for the files that read people. For store/ alone.
namespace kb::store {

template <>
struct Columns<Person> {
  static auto of(auto& p) {
    return std::tie(p.id, p.email, p.name, p.lang, p.account, p.rights.ask, p.rights.see_all,
                    p.rights.see_sealed, p.rights.order, p.rights.see_time, p.rights.manage,
                    p.roles.technician, p.roles.editor, p.roles.administrator, p.roles.publisher,
                    p.disabled);
  }
};

inline const std::string kPersonColumns =
    "id, email, name, lang, coalesce(account, ''), may_ask, may_see_all, may_see_sealed,"
    " may_order, may_see_time, may_manage, is_technician, is_editor, is_administrator,"
    " is_publisher, is_disabled";

}  // namespace kb::store
