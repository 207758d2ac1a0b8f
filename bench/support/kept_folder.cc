// SPDX-License-Identifier: MIT
#include "bench/support/kept_folder.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

namespace kb::bench {
namespace fs = std::filesystem;

KeptFolder::KeptFolder(const std::string& name) {
  const char* const kept = std::getenv("RESUELVE_BENCH_KEEP");
  is_kept_ = kept != nullptr;
  path_ = is_kept_
              ? fs::path(kept) / name
              : fs::temp_directory_path() / fmt::format("resuelve-bench{}-{}", name, ::getpid());
  if (!is_kept_) fs::remove_all(path_);
  fs::create_directories(path_);
}

KeptFolder::~KeptFolder() {
  std::error_code ignored;
  if (!is_kept_) fs::remove_all(path_, ignored);
}

}  // namespace kb::bench
