// SPDX-License-Identifier: MIT
#pragma once
#include "core/config.h"
#include "core/crypto_key_file.h"
#include "core/time.h"
#include "search/duplicate_list.h"
#include "search/index_reader.h"
#include "server/access/cookies.h"
#include "server/access/origins.h"
#include "server/access/rate_limit.h"
#include "server/access/sessions.h"
#include "server/access/throttle.h"
#include "server/metrics.h"
#include "server/outgoing/outgoing.h"
#include "server/search_notes.h"
#include "server/site.h"
#include "server/solved_tickets.h"
#include "server/view/renderer.h"
#include "server/work_list/work_list.h"
#include "store/blob_folder.h"
#include "store/store.h"

// What handlers work with. The App (app.h) holds them all; each may be used from any thread.
namespace kb::server {

struct Remembered;

struct Services {
  const Config& config;
  store::Store& store;
  search::IndexReader& index;
  const Clock& clock;
  const view::Renderer& renderer;
  const Cookies& cookies;
  Sessions& sessions;
  Throttle& throttle;
  RateLimit& votes;   // of visitors that are not signed in
  RateLimit& resets;  // of forgotten passwords, of one network address and of one person
  const AllowedOrigins& origins;
  SolvedTickets& solved;
  Metrics& metrics;
  SearchNotes& searches;
  const crypto::KeyFile& keys;     // of sealed secrets
  const store::BlobFolder& files;  // bytes of attachments
  search::DuplicateList& duplicates;
  WorkList& work;          // of editors
  Outgoing& outgoing;      // mail and webhook calls
  SiteBook& site;          // name, look and languages of the portal
  Remembered& remembered;  // what takes long to find
};

}  // namespace kb::server
