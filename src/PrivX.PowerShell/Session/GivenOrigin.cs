using PrivX.Client;

namespace PrivX.PowerShell.Session;

/// <summary>The session that a given object came from.</summary>
/// <param name="Origin">The session.</param>
/// <param name="Item">The object.</param>
/// <param name="Parameter">The parameter it was given with; null for the object of the pipeline.</param>
/// <param name="IsSubject">True where the cmdlet is about this object, which the pipeline can bring.</param>
internal sealed record GivenOrigin(ObjectOrigin Origin, object Item, string? Parameter, bool IsSubject);
