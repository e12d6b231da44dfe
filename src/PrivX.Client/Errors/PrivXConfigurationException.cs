using System;

namespace PrivX.Client;

/// <summary>
/// The configuration cannot be used: a value is missing or malformed, or the module's own files are damaged. Code <c>InvalidConfiguration</c>;
/// the message names the setting and where it came from, never its value.
/// </summary>
public sealed class PrivXConfigurationException : PrivXException
{
    internal PrivXConfigurationException(string message, Exception? innerException = null)
        : base(ErrorCodes.InvalidConfiguration, message, innerException)
    {
    }
}
