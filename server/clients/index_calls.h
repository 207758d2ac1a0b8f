// SPDX-License-Identifier: MIT
#pragma once
#include "server/index_calls.h"  // it moved: technicians use it too
