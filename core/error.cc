// SPDX-License-Identifier: MIT
#include "core/error.h"

namespace kb {

int http_status(ErrorCode code) {
  switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::BadInput:
      return 400;
    case ErrorCode::Unauthenticated:
      return 401;
    case ErrorCode::Forbidden:
      return 403;
    case ErrorCode::NotFound:
      return 404;
    case ErrorCode::Conflict:
      return 409;
    case ErrorCode::TooLarge:
      return 413;
    case ErrorCode::TooMany:
      return 429;
    case ErrorCode::Busy:
    case ErrorCode::StoreUnavailable:
    case ErrorCode::IndexUnavailable:
    case ErrorCode::IndexStale:
      return 503;
    case ErrorCode::StoreNewer:
    case ErrorCode::Internal:
      return 500;
  }
  return 500;
}

int exit_status(ErrorCode code) {
  return code == ErrorCode::Usage ? 2 : 1;
}

}  // namespace kb
