// SPDX-License-Identifier: MIT
#include "indexer/lines_file.h"

#include "core/error.h"

namespace kb::indexer {

void cannot_write(const std::filesystem::path& path) {
  throw Error(ErrorCode::Internal, path.string() + " cannot be written",
              "Check that the disk has room and that the folder is yours.");
}

void LinesFile::add(const Record& record) {
  const std::string line = to_json(record);
  if (lines_ == 0) out_.open(path_, std::ios::binary);
  if (!out_) cannot_write(path_);
  out_ << line << '\n';
  ++lines_;
  if (line.size() > kMaxRecordBytes)
    problems_.push_back({{path_, lines_}, "longer than an import takes"});
}

void LinesFile::close() {
  if (!out_.is_open()) return;
  out_.close();
  if (!out_) cannot_write(path_);
}

}  // namespace kb::indexer
