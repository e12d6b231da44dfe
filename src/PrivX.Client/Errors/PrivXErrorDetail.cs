namespace PrivX.Client;

/// <summary>One of several errors in a response.</summary>
/// <param name="ErrorCode">The server's code.</param>
/// <param name="Message">The server's words.</param>
/// <param name="Property">The property it is about.</param>
public sealed record PrivXErrorDetail(string? ErrorCode, string? Message, string? Property);
