using System;

namespace PrivX.Simulator.Services.Authorizer;

internal sealed record SecretVersion(int Version, string Secret, DateTimeOffset Created);
