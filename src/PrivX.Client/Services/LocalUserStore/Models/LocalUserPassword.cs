using System;
using PrivX.Client.Json;

namespace PrivX.LocalUserStore;

/// <summary>LocalUserPassword</summary>
public sealed class LocalUserPassword : PrivXObject
{
    /// <summary>The password. Never comes back.</summary>
    public SecretText? Password { get; set; }

    /// <summary>When the password was set.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }
}
