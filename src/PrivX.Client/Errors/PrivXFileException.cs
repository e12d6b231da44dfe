using System;

namespace PrivX.Client;

/// <summary>
/// A file of this machine cannot be written. Code <c>FileExists</c> (there is one, and it is not to be replaced) or <c>FileNotWritten</c>.
/// </summary>
public sealed class PrivXFileException : PrivXException
{
    internal PrivXFileException(string code, string message, Exception? innerException = null)
        : base(code, message, innerException)
    {
    }
}
