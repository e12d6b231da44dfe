System.Console.WriteLine("PrivX tour");
