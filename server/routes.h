// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// Every address of the portal, who may use it, and what answers: one line each, in routes.cc.
namespace kb::server {

enum class Guard {
  NotAsked,  // files and health: who it is does not matter, and the store is not asked
  Anyone,
  SignedIn,
  Contact,  // a person of an account; the next ones besides with one right in it
  ContactMayAsk,
  ContactMaySeeTime,
  ContactMayManage,
  Staff,  // technicians, editors, administrators
  Technician,
  Writer,  // of articles: technicians, editors, publishers
  Editor,  // and publishers
  Administrator,
};

// Whose pages may call it. What is signed says so itself: it needs no form of ours and no cookie.
enum class Callers { OurPages, AllowedSites, Signed };

using Handler = Response (*)(const Request&, const Visitor&, Services&);

struct Route {
  Method method;
  std::string_view pattern;  // "/articulos/{id}": a part in braces takes one segment
  Guard guard;
  Handler handler;
  Callers callers = Callers::OurPages;
};

std::span<const Route> routes();

struct Match {
  const Route* route = nullptr;  // nullptr: nothing is there, or not by this method
  std::map<std::string, std::string, std::less<>> captures;
  std::vector<Method> allowed;  // methods of this address, when it is only the method that differs
};
Match match_route(Method method, std::string_view path);

std::string_view to_text(Method method);  // "GET"
bool passes(Guard guard, const Visitor& visitor);

}  // namespace kb::server
