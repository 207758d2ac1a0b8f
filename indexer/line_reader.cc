// SPDX-License-Identifier: MIT
#include "indexer/line_reader.h"

#include <algorithm>

namespace kb::indexer {

bool LineReader::fill() {
  in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  begin_ = 0;
  end_ = static_cast<size_t>(in_.gcount());
  return end_ > 0;
}

void LineReader::take(size_t bytes) {
  too_long_ = too_long_ || line_.size() + bytes > limit_;
  if (!too_long_) line_.append(buffer_.data() + begin_, bytes);
  begin_ += bytes;
}

bool LineReader::next() {
  line_.clear();
  too_long_ = false;
  if (begin_ == end_ && !fill()) return false;
  ++number_;
  do {
    const auto* found = std::find(buffer_.data() + begin_, buffer_.data() + end_, '\n');
    const bool is_whole = found != buffer_.data() + end_;
    take(static_cast<size_t>(found - buffer_.data()) - begin_);
    if (is_whole) {
      ++begin_;
      return true;
    }
  } while (fill());
  return true;
}

}  // namespace kb::indexer
