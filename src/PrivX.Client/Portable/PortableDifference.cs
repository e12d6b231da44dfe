namespace PrivX.Client.Portable;

/// <summary>One value that differs between two portable objects, in words; secrets are three asterisks.</summary>
/// <param name="Path">Where it is, such as <c>principals[root].rotate</c>.</param>
/// <param name="Member">The member of the object that it lies in.</param>
/// <param name="From">The value there; null for none.</param>
/// <param name="To">The value wanted; null for none.</param>
internal sealed record PortableDifference(string Path, string Member, string? From, string? To);
