// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "core/time.h"
#include "server/view/catalogue.h"
#include "server/work_list/work_line.h"

// What a line of the work list says, and what can be done about it.
//
// Threads: any.
namespace kb::server::view {

std::string work_sentence(const Catalogue& words, const WorkLine& line);
std::string work_proof(const Catalogue& words, const WorkLine& line);  // may be empty

struct WorkAct {
  std::string label, href;
  std::vector<std::pair<std::string, std::string>> sent = {};  // by a button; a link sends nothing
};
std::vector<WorkAct> work_acts(const Catalogue& words, const WorkLine& line);  // remedy first

std::string gap_anchor(const std::string& ticket);  // of a group in the list of gaps

}  // namespace kb::server::view
