using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.References;

/// <summary>A reference to an object of any noun, where only its id is wanted.</summary>
internal interface IObjectReference : IGivenObject
{
    /// <summary>The id, where the reference carries it; null where the server must be asked.</summary>
    string? KnownId { get; }

    /// <summary>The name, where the reference carries it.</summary>
    string? KnownName { get; }

    /// <summary>The id of the one object meant. An id that was given is taken as it is, without asking the server.</summary>
    Task<string> ResolveIdAsync(PrivXClient client, CancellationToken token);
}
