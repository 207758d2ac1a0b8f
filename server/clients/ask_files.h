// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

// Buttons of the form that change a draft's files. Threads: any.
namespace kb::server {

inline constexpr std::string_view kRemoveFileButton = "quitar-adjunto";  // value: the attachment
inline constexpr std::string_view kAddFilesButton = "adjuntar";

}  // namespace kb::server
