namespace PrivX.PowerShell.Jobs.Access;

/// <summary>A user, by his id and the name that was found for him.</summary>
/// <param name="Id">His id.</param>
/// <param name="Name">His log-in name; the id where it is not known.</param>
internal sealed record UserKey(string Id, string Name);
