// SPDX-License-Identifier: MIT
#pragma once
#include <memory>

#include "bench/support/made_index.h"

// The whole portal over the made index, and beside it a server of the same kind that gives one
// constant reply: what HTTP alone costs. Both listen until the end.
namespace kb::bench {

class ServedIndex {
 public:
  explicit ServedIndex(const MadeIndex& made);
  ~ServedIndex();
  ServedIndex(const ServedIndex&) = delete;
  ServedIndex& operator=(const ServedIndex&) = delete;

  int port() const;
  int constant_port() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kb::bench
