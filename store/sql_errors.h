// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

#include "core/error.h"

namespace soci {
class soci_error;
}

// The one place where SOCI's exceptions become ours.
//
// Out:     StoreUnavailable (connection, disk, a file that is no database), Busy (a lock was not
//          had in time; again later), Conflict (a unique value), BadInput (a reference to what is
//          not there), else Internal. The message holds the statement and the code of the
//          database, never data of a row: servers quote values in theirs.
namespace kb::store {

Error translate(const soci::soci_error& error, std::string_view statement);

// Of opening a connection; says why the server or the file refused.
Error translate_opening(const soci::soci_error& error);

}  // namespace kb::store
