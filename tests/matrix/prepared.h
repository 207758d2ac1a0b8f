// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>

#include "core/crypto_key_file.h"
#include "store/blob_folder.h"
#include "store/store.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_index.h"

// What is there before each row: people for all columns, and things of the first account.
namespace kb::test {

using Names = std::map<std::string, std::string>;  // what a $name in an address stands for

void prepare(store::Store& store, TestIndex& index, const crypto::KeyFile& keys,
             const store::BlobFolder& files, const Clock& clock, Names& names);

}  // namespace kb::test
