// SPDX-License-Identifier: MIT
#pragma once
#include "server/lists.h"  // it moved: technicians use it too
