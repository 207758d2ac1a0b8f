// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "core/time.h"
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/lists.h"
#include "server/view/figures_period.h"

// What pages of figures share: which weeks and area somebody asked for, what areas are called in
// rows, and tables as files.
//
// In:      what is no choice of the page counts as none.
// Throws:  Error StoreUnavailable. Threads: as Transaction.
namespace kb::server {

// Whole weeks, the running one last.
view::FiguresPeriod figures_period(const Request& request, std::string_view path,
                                   const AreaNames& areas, Instant now);

// The area's name, its id when it is gone, or that there is none.
std::string figure_area_name(const view::Catalogue& words, const AreaNames& areas,
                             const std::string& id);

// Which table is wanted as a file; empty: the page.
std::string wanted_table(const Request& request);
Response csv_response(const std::string& name, const view::FigureTable& table);

}  // namespace kb::server
