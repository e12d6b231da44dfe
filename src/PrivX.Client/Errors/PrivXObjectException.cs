using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client;

/// <summary>
/// The object is not as it is needed. Code <c>NotFound</c>, <c>AmbiguousName</c>, <c>Conflict</c> (another changed the same property),
/// <c>SecretRequired</c> (a stored secret would be lost by writing the object back), <c>GrantExists</c> or <c>RoleByRule</c> (roles of users),
/// <c>NotGivenBack</c> (check-outs), or
/// that something is missing in it or was refused.
/// </summary>
public sealed class PrivXObjectException : PrivXException
{
    internal PrivXObjectException(string code, string message, Exception? innerException = null)
        : base(code, message, innerException)
    {
    }

    /// <summary>Looks for a better remedy, for whoever shows the error; null where there is nothing to look for.</summary>
    internal Func<CancellationToken, Task<string?>>? Advice { get; init; }
}
