// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/catalogue.h"
#include "server/view/renderer.h"

// What pages show of sealed secrets: what each is, who sees it, until when, and who saw it. Their
// values are on the page of one secret alone (sealed_pages.h).
namespace kb::server::view {

struct SealedRow {
  std::string id, label;
  std::string owner_number;          // of its ticket, where a list mixes owners; else empty
  std::vector<std::string> readers;  // names of contacts who may see it
  Instant expires{};
  int times_shown = 0;
  std::string shown_by;
  Instant shown_at{};
  bool may_show = false;
};

enum class SealedAct { Sealed, Shown, Refused, Extended, Moved, Deleted, Expired };
enum class SealedFrom { Unsaid, PrivateNetwork, Internet };

struct SealedEvent {
  SealedAct act = SealedAct::Sealed;
  std::string name;   // of who did it
  std::string label;  // where a list mixes secrets; else empty
  Instant at{};
  SealedFrom from = SealedFrom::Unsaid;
};

// For the side of a ticket's page: partials/sealed_card.
struct SealedCard {
  std::vector<SealedRow> rows;
  std::string add_path;      // empty: the visitor may not add one
  std::string account_path;  // of the account's own, for who may go there
};

// For the .cc files of pages. `firm` is whose technicians may see them too.
void put_sealed_card(Data& data, const Catalogue& words, const SealedCard& card,
                     const std::string& firm);
Data sealed_row(const Catalogue& words, const SealedRow& secret, const std::string& firm);
Data sealed_event_row(const Catalogue& words, const SealedEvent& event);

}  // namespace kb::server::view
