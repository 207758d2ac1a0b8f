// SPDX-License-Identifier: MIT
#include "indexer/scratch_folder.h"

#include <cstdlib>
#include <string>

#include "core/error.h"

namespace kb::indexer {

ScratchFolder::ScratchFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "resuelve-eval-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw Error(ErrorCode::Internal, "no temporary folder");
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace kb::indexer
