// SPDX-License-Identifier: MIT
#include "server/admin/settings.h"

#include "server/access/actor.h"
#include "store/audit.h"
#include "store/site_settings.h"

namespace kb::server {

void note_setting(store::Transaction& tx, const Request& request, const Visitor& visitor,
                  const Services& services, const std::string& name, const std::string& detail) {
  store::add_audit(tx, {.at = services.clock.now(),
                        .actor = actor_of(request, visitor),
                        .act = store::Act::Changed,
                        .thing = store::Audited::Setting,
                        .id = name,
                        .detail = detail});
}

void put_setting(store::Transaction& tx, const Request& request, const Visitor& visitor,
                 const Services& services, std::string_view name, const std::string& value,
                 const std::string& detail) {
  const std::string id(name);
  if (store::put_site_setting(tx, id, value) != store::PutResult::Unchanged)
    note_setting(tx, request, visitor, services, id, detail);
}

}  // namespace kb::server
